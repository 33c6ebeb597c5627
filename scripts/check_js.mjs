// Checks docs/assets as `tsc -p jsconfig.json` does, and that no script uses what the oldest browsers lack:
// every function, property and class that the types know is looked up in MDN's browser-compat-data.
// What is newer may stand where the script looks first whether it is there: the comment above the statement says
// `floor: ` and what happens where it is not.
import { relative } from "node:path";
import bcd from "@mdn/browser-compat-data" with { type: "json" };
import ts from "typescript";

// The oldest browsers in which everything works; README says so too.
const FLOOR = { chrome: 80, safari: 13.1 };

const config = ts.getParsedCommandLineOfConfigFile(process.argv[2] ?? "jsconfig.json", {}, {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: (fault) => {
    throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, "\n"));
  },
});
const program = ts.createProgram(config.fileNames, config.options);
const checker = program.getTypeChecker();

const number = (version) => (typeof version === "string" ? parseFloat(version.replace("≤", "")) : NaN);
const within = (support, browser) =>
  [support[browser]].flat().some(({ version_added: added, version_removed: removed, flags, prefix, alternative_name: other }) =>
    number(added) <= FLOOR[browser] && !(number(removed) <= FLOOR[browser]) && !flags && !prefix && !other);

// The interface that a declaration of the library stands in, and whether it is a static member or the constructor.
const placeOf = (declaration) => {
  const { parent } = declaration;
  if (ts.isInterfaceDeclaration(parent)) {
    const { text } = parent.name;
    return text.endsWith("Constructor") ? { owner: text.slice(0, -"Constructor".length), fixed: true } : { owner: text };
  }
  if (ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(parent.parent)) return { owner: parent.parent.name.text, fixed: true };
  return { owner: "" };
};

const baseNames = (type) => {
  const own = type.symbol ? [type.symbol.name] : [];
  const parts = type.isUnionOrIntersection() ? type.types : type.isClassOrInterface() ? checker.getBaseTypes(type) : [];
  return [...own, ...parts.flatMap(baseNames)];
};

// What browser-compat-data says of a name: mixins are told of at the interfaces that take them in.
const lookUp = (name, { owner, fixed }, receiver, isNew) => {
  const owners = [owner, ...(receiver ? baseNames(checker.getApparentType(receiver)) : []), ...(isNew ? [name] : []), ...(owner ? [] : ["Window"])];
  const names = [...(/^(add|remove)EventListener$/.test(name) ? ["EventTarget_inheritance"] : []), ...(fixed ? [`${name}_static`] : []), name];
  for (const tree of [bcd.api, bcd.javascript.builtins]) {
    for (const it of owners.map((said) => said.replace(/^Readonly(?=Array|Map|Set)/, ""))) {
      for (const key of names) if (tree[it]?.[key]?.__compat) return tree[it][key].__compat;
    }
    if (!owner && tree[name]?.__compat) return tree[name].__compat;
  }
  return null;
};

// Whether the statement around a node says that it looks first.
const isExcused = (node, file) =>
  node && !ts.isSourceFile(node) && ((ts.getLeadingCommentRanges(file.text, node.getFullStart()) ?? []).some(({ pos, end }) => /\bfloor: ./.test(file.text.slice(pos, end))) || isExcused(node.parent, file));

const faults = [];
const visit = (file) => (node) => {
  ts.forEachChild(node, visit(file));
  if (!ts.isIdentifier(node)) return;
  const symbol = ts.isBindingElement(node.parent) && !node.parent.dotDotDotToken && ts.isObjectBindingPattern(node.parent.parent) && (node.parent.propertyName ?? node.parent.name) === node
    ? checker.getTypeAtLocation(node.parent.parent).getProperty(node.text)
    : checker.getSymbolAtLocation(node);
  const declaration = symbol?.declarations?.find((it) => program.isSourceFileDefaultLibrary(it.getSourceFile()));
  if (!declaration) return;
  const isMember = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
  const receiver = isMember ? checker.getTypeAtLocation(node.parent.expression) : ts.isBindingElement(node.parent) ? checker.getTypeAtLocation(node.parent.parent) : null;
  const compat = lookUp(node.text, placeOf(declaration), receiver, ts.isNewExpression(node.parent) && node.parent.expression === node);
  if (!compat || Object.keys(FLOOR).every((browser) => within(compat.support, browser)) || isExcused(node, file)) return;
  const { line, character } = file.getLineAndCharacterOfPosition(node.getStart());
  const since = Object.keys(FLOOR).map((browser) => `${browser} ${[compat.support[browser]].flat()[0].version_added || "never"}`).join(", ");
  faults.push(`${relative(process.cwd(), file.fileName)}:${line + 1}:${character + 1} ${node.text} came with ${since}; the floor is chrome ${FLOOR.chrome}, safari ${FLOOR.safari}`);
};
for (const file of program.getSourceFiles()) if (/\.m?js$/.test(file.fileName)) visit(file)(file);

const problems = ts.getPreEmitDiagnostics(program);
const host = { getCurrentDirectory: () => process.cwd(), getCanonicalFileName: (name) => name, getNewLine: () => "\n" };
if (problems.length) console.error(ts.formatDiagnostics(problems, host));
if (faults.length) console.error(faults.join("\n"));
process.exitCode = problems.length || faults.length ? 1 : 0;
