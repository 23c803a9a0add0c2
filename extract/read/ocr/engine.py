"""The recogniser. The only file that knows rapidocr.

It is built once a process, when the first picture comes, from the models that lie inside the installed package:
given their paths, rapidocr asks no network. Its classifier of upside-down lines is off, for it turns upright ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from extract.model.place import Box
from extract.read.ocr.picture import Grey

THREADS = 1
"""More make a page no cheaper and hardly faster; pages are read side by side in processes."""

LOOKED_AT = 1500
"""Pixels of the longer side of the picture in which lines are looked for (10 point print is 18 pixels high); with
more, the memory grows and small numbers that stand alone are missed."""

LONGEST_LINE = 3200
"""Pixels: a longer strip is scaled down, which bounds the memory."""

HEIGHT = 48
"""Pixels: what the recogniser makes of the height of every line."""


EASTERN = {"。": ".", "、": ",", "【": "[", "】": "]", "〔": "(", "〕": ")", "〈": "<", "〉": ">"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """Letters that the recogniser saw without a space between them, and where in its strip each one stands.

    middles: of the letters, as shares of the strip's width. confidences: 0 to 1, one a letter.
    """

    letters: tuple[str, ...]
    middles: tuple[float, ...]
    confidences: tuple[float, ...]

    @property
    def text(self) -> str:
        """The word."""
        return "".join(self.letters)

    def cut(self, place: int) -> tuple[Token, Token]:
        """The letters before `place`, and those from it on."""
        return self._part(slice(place)), self._part(slice(place, None))

    def _part(self, places: slice) -> Token:
        return Token(letters=self.letters[places], middles=self.middles[places], confidences=self.confidences[places])


def find_lines(grey: Grey) -> list[Box]:
    """The lines of print on a picture, from its top to its bottom, in its pixels."""
    ratio = min(LOOKED_AT / max(grey.shape), 1.0)
    small = cv2.resize(grey, None, fx=ratio, fy=ratio, interpolation=cv2.INTER_AREA) if ratio < 1 else grey
    found = _engine()(_coloured(small), use_det=True, use_cls=False, use_rec=False)
    return [] if found.boxes is None else [_around(corners / ratio) for corners in found.boxes]


def _around(corners: NDArray[np.float32]) -> Box:
    (x0, top), (x1, bottom) = np.floor(corners.min(axis=0)), np.ceil(corners.max(axis=0))
    return (float(x0), float(top), float(x1), float(bottom))


def read_line(strip: Grey) -> tuple[Token, ...]:
    """What is printed on a strip that shows one line."""
    shape = max(min(round(strip.shape[1] * HEIGHT / strip.shape[0]), LONGEST_LINE), 1), HEIGHT
    even = cv2.resize(strip, shape, interpolation=cv2.INTER_LINEAR)
    seen = _engine()(_coloured(even), use_det=False, use_cls=False, use_rec=True, return_word_box=True)
    if not seen.txts or not seen.txts[0].strip() or not seen.word_results[0]:
        return ()
    return _tokens(seen.txts[0], seen.word_results[0])


def _tokens(text: str, seen: Any) -> tuple[Token, ...]:
    """`seen` gives the letters by word, each letter's column, and confidences that count the spaces too."""
    sure = [one for letter, one in zip(text, seen.confs, strict=True) if not letter.isspace()]
    tokens, begin = [], 0
    for letters, columns in zip(seen.words, seen.word_cols, strict=True):
        end = begin + len(letters)
        middles = tuple((column + 0.5) / seen.line_txt_len for column in columns)
        tokens.append(Token(letters=tuple(map(plain, letters)), middles=middles, confidences=tuple(sure[begin:end])))
        begin = end
    return tuple(tokens)


def plain(letter: str) -> str:
    """The model also reads Chinese, and now and then writes a sign as it is written there: `，` for `,`."""
    code = ord(letter)
    return chr(code - 0xFEE0) if 0xFF01 <= code <= 0xFF5E else EASTERN.get(letter, letter)


def _coloured(grey: Grey) -> NDArray[np.uint8]:
    return np.asarray(cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR), dtype=np.uint8)


@cache
def _engine() -> Any:
    from rapidocr import RapidOCR

    models = _models()
    return RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.use_cls": False,
            "Global.max_side_len": 100_000,
            "Global.min_side_len": 1,
            "Global.text_score": 0.0,
            "Det.model_path": str(models / "PP-OCRv6_det_small.onnx"),
            "Det.limit_type": "max",
            "Det.limit_side_len": LOOKED_AT,
            "Rec.model_path": str(models / "PP-OCRv6_rec_small.onnx"),
            "EngineConfig.onnxruntime.intra_op_num_threads": THREADS,
            "EngineConfig.onnxruntime.inter_op_num_threads": THREADS,
        }
    )


def _models() -> Path:
    package = find_spec("rapidocr")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("rapidocr is not installed")
    return Path(package.origin).parent / "models"
