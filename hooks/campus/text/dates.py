"""Dates in words: a date in, Chinese out."""

from datetime import date

from campus.year.school_year import WEEKDAYS


def cn_date(day: date) -> str:
    """2026年11月9日."""
    return f"{day.year}年{day_of_month(day)}"


def day_of_month(day: date) -> str:
    """11月9日."""
    return f"{day.month}月{day.day}日"


def weekday(day: date) -> str:
    """星期一."""
    return f"星期{WEEKDAYS[day.weekday()]}"


def day_and_weekday(day: date) -> str:
    """11月9日（星期一）."""
    return f"{day_of_month(day)}（{weekday(day)}）"
