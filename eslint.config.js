// What tsc does not see: scripts/check_js.mjs knows the types and which functions old browsers have.
import js from "@eslint/js";

const modules = ["client", "danger", "engine", "notices", "text", "understand", "weights", "words"].map((name) => `docs/assets/search/${name}.js`);

export default [
  { ignores: ["docs/assets/vendor"] }, // as others wrote it
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-undef": "off", // tsc knows the globals
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-control-regex": "off",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-irregular-whitespace": "off", // the wide space of Chinese type
      "no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "prefer-template": "error",
    },
  },
  {
    files: ["docs/assets/**/*.js"],
    languageOptions: { ecmaVersion: 2020, sourceType: "script" }, // Chromium 80 and Safari 13.1 read no newer syntax
    rules: {
      strict: ["error", "function"],
      "no-console": ["error", { allow: ["error"] }],
      "no-restricted-globals": ["error", ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource"].map((name) => ({
        name,
        message: "Nothing is sent anywhere, and a page opened from a USB stick may fetch scripts only: campusPage.fetchScript.",
      }))],
      "no-restricted-properties": ["error", ...["innerHTML", "outerHTML", "insertAdjacentHTML", "write", "writeln"].flatMap((property) => (
        property.startsWith("write") ? { object: "document", property } : { property }
      )).map((it) => ({ ...it, message: "What is typed or fetched becomes text, never HTML: campusPage.make." }))],
      "no-restricted-syntax": ["error", ...["Literal[regex.pattern=/\\(\\?<[=!]/]", "TemplateElement[value.raw=/\\(\\?<[=!]/]", "Literal[value=/\\(\\?<[=!]/]"].map((selector) => ({
        selector,
        message: "Safari reads lookbehind only since 16.4: replaceApart in text.js.",
      }))],
    },
  },
  {
    files: ["hooks/templates/hosting/worker.js"],
    languageOptions: { ecmaVersion: 2020, sourceType: "script" },
    rules: { strict: ["error", "global"] },
  },
  { files: modules, languageOptions: { sourceType: "module" } },
];
