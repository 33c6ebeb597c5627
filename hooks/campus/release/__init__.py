"""A built site in, a site that is served out: with its policy and worker, in the place of the last one."""

from pathlib import Path

from campus.release import packed, policy, scripts, swap, theme, worker


class NotPublishedError(Exception):
    """The new site is whole, but cannot take its place. Its text says so to the author."""


def publish(built: Path, docs: Path, *, whole: bool) -> Path:
    """Finish what was built of ``docs`` where `swap.begin` said, and put it into its place; else away.

    Gives that place. Raises NotPublishedError; the site before then stands as it stood.
    """
    if not whole:
        return swap.abandon(built)
    scripts.apply(built, docs)
    theme.apply(built)
    policy.apply(built)
    worker.write(built)
    packed.write(built)
    try:
        return swap.finish(built)
    except OSError as error:
        raise NotPublishedError(
            f"新网站做好了，在“{built}”，可是换不到“{swap.place_of(built)}”的位置上（{error.strerror}）。"
            "原来的网站没有动。请关掉正在看里面文件的程序，再生成一次。"
        ) from None
