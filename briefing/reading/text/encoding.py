"""Bytes to characters: the encoding that the bytes prove or declare, else the likeliest, and a plain form of the text.

A byte order mark proves an encoding, and text that decodes as UTF-8 is UTF-8 whatever it declares. Then come a few
broken bytes in what is otherwise UTF-8, a declaration, and last a guess among the encodings that news is written in.
"""

from __future__ import annotations

import codecs
import re

from briefing.errors import BadData

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE_BYTES = 32_768  # by which the encoding is guessed
_FALLBACK = "cp1252"
_GUESSES = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r",
    "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr", "mac_roman",
]  # fmt: skip
_WIDER = {
    "iso8859-1": _FALLBACK, "ascii": _FALLBACK, "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932",
    "euc_kr": "cp949", "iso8859-9": "cp1254", "big5": "big5hkscs",
}  # fmt: skip
"""By the names that Python gives them."""

_BROKEN_SHARE = 0.02
"""UTF-8 with this share of undecodable places is damaged UTF-8; another encoding breaks nearly every non-ASCII word."""

_FIRST_LEAD_BYTE = 0xC2  # of UTF-8: lower bytes begin no letter beyond ASCII

_BINARY_SHARE = 0.02
"""Control characters beyond this share of the sample are no text; measured on PDF, ZIP, JPEG, ELF heads: 9 to 32 %."""

_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\v\b\x1a\x1b")) + b"\x7f"
_CONTROL = re.compile("[\xad\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ud800-\udfff]")
_C1 = range(0x80, 0xA0)
_MEANT = {chr(byte): bytes((byte,)).decode(_FALLBACK, "ignore") for byte in _C1}
"""Controls that nobody writes: Windows-1252 that was taken for ISO 8859-1, "\x92" where an apostrophe stood. They are
read as browsers read such character references (WHATWG HTML, 13.2.5.80)."""

_LINE_END = re.compile("\r\n?|[\v\f\u2028\u2029\x85]")


def decoded(content: bytes, declared: str | None = None) -> str:
    """The characters of `content`; `declared` is the encoding it claims. Raises `BadData` for what is no text."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content.decode(name, "replace")
    unmarked = _utf16_without_mark(content)
    if unmarked:
        return content.decode(unmarked, "replace")
    if is_binary(content):
        raise BadData("not text: it looks like a binary file")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded_otherwise(content, declared)


def is_binary(content: bytes) -> bool:
    """Whether so many control characters stand in it that it is no text in any one-byte or UTF-8 encoding."""
    sample = content[:_SAMPLE_BYTES]
    return len(sample) - len(sample.translate(None, _CONTROLS)) > _BINARY_SHARE * len(sample)


def plain_text(text: str) -> str:
    r"""The text as it is quoted from now on: line ends as "\n", no control characters, soft hyphens or lone surrogates.

    Readers that must keep every offset (.jsonl) do not call it.
    """
    return _CONTROL.sub(lambda match: _MEANT.get(match[0], ""), _LINE_END.sub("\n", text))


def one_line(words: str) -> str:
    """A title or name on one line, clean of what no document can hold."""
    return " ".join(plain_text(words).split())


def _utf16_without_mark(content: bytes) -> str | None:
    sample = content[:_SAMPLE_BYTES]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    most = len(sample) // 2 * 0.7
    if odd > most and even == 0:
        return "utf-16-le"
    if even > most and odd == 0:
        return "utf-16-be"
    return None


def _decoded_otherwise(content: bytes, declared: str | None) -> str:
    mended = content.decode("utf-8", "replace")
    beyond_ascii = sum(1 for byte in content if byte >= _FIRST_LEAD_BYTE)
    if mended.count("\ufffd") <= _BROKEN_SHARE * beyond_ascii:
        return mended
    if declared:
        try:
            return content.decode(wider(declared))
        except (LookupError, UnicodeDecodeError, ValueError):
            pass
    return content.decode(_guess(content), "replace")


def wider(declared: str) -> str:
    """The encoding that browsers read a declared one as, with more characters (WHATWG Encoding Standard, 4.2).

    >>> wider("ISO-8859-1"), wider("gb2312"), wider("utf-8")
    ('cp1252', 'gb18030', 'utf-8')
    """
    try:
        return _WIDER.get(codecs.lookup(declared).name, declared)
    except (LookupError, ValueError):
        return declared


def _guess(content: bytes) -> str:
    """The likeliest encoding; Windows-1252 wherever it does as well, as alphabetical order decides a tie else."""
    from charset_normalizer import from_bytes  # needed for one file in thousands

    sample = content[:_SAMPLE_BYTES]
    best = from_bytes(sample, cp_isolation=_GUESSES).best()
    common = from_bytes(sample, cp_isolation=[_FALLBACK]).best()
    if best is None or (common and common.chaos <= best.chaos and common.coherence >= best.coherence):
        return _FALLBACK
    return best.encoding
