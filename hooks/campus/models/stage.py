"""学段: the bands of a school."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """学段. The order of the members is the order on every page."""

    P1 = "小学低年级"
    P2 = "小学高年级"
    J = "初中"
    S = "高中"

    @property
    def grades(self) -> str:
        return {"P1": "小学1—3年级", "P2": "小学4—6年级", "J": "初中", "S": "高中"}[self.name]

    @property
    def code(self) -> str:
        """Short Latin form for addresses: p1, p2, j, s."""
        return self.name.lower()

    @property
    def period(self) -> int:
        """Minutes of one class period: 40 in primary, 45 in secondary schools."""
        return 40 if self in (Stage.P1, Stage.P2) else 45
