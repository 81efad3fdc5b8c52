# SPDX-License-Identifier: MIT
"""swtarget/base.h and swtarget/ratio.h: statuses in words, the version, exact ratios."""

from ctypes import c_double, c_int32
from fractions import Fraction

from . import _constants as constants
from ._abi import CRatio
from ._errors import answer
from ._library import library
from ._values import Ratio, encoded, plain, ratio, real, small, whole


def status_name(status: int) -> str:
    """The name of a status code; "SWT_ERR_UNKNOWN" for a number that is none.

    >>> status_name(ERR_RANGE)
    'SWT_ERR_RANGE'

    Since 0.1.
    """
    return str(plain(library.swt_status_name(small(status, "status_name.status"))))


def status_text(status: int) -> str:
    """What a status code means, in a sentence to be read without the manual.

    >>> status_text(ERR_DIV_ZERO)
    'a ratio or a division has zero below the line'

    Since 0.1.
    """
    return str(plain(library.swt_status_text(small(status, "status_text.status"))))


def version() -> str:
    """The version of the library that is running.

    >>> version() == __version__
    True

    Since 0.1.
    """
    return str(plain(library.swt_version()))


def ratio_make(num: int, den: int) -> Fraction:
    """num / den, reduced, for any two integers of 64 bits.

    Errors: DIV_ZERO where den is 0; OVERFLOW where the reduced ratio needs 2**63.

    >>> ratio_make(30, -100)
    Fraction(-3, 10)

    Since 0.1.
    """
    made: Fraction = plain(answer("ratio_make", CRatio(), whole(num, "ratio_make.num"),
                                  whole(den, "ratio_make.den")))
    return made


def ratio_compare(a: Ratio, b: Ratio) -> int:
    """The order of two ratios: -1 where a < b, 0 where they are equal, 1 where a > b. Exact.

    a, b  ratios: an int, a text such as "10.6%", a Fraction, a Decimal, a float that means the shortest
          decimal that reads back as it, or a pair (num, den)

    Errors: RANGE where a pair has a negative den; DIV_ZERO where it is 0.

    >>> ratio_compare("10.6%", Fraction(106, 1000))
    0
    >>> ratio_compare((1, 3), 0.3)
    1

    Since 0.1.
    """
    order = answer("ratio_compare", c_int32(), ratio(a, "ratio_compare.a"), ratio(b, "ratio_compare.b"))
    return int(order.value)


def ratio_from_double(x: float) -> Fraction:
    """The shortest decimal that reads back as x, as an exact ratio: what was typed before it became a float.

    Errors: RANGE where x is infinite or not a number; OVERFLOW where the decimal does not fit two integers of
    64 bits, as 1e-30 does not.

    >>> ratio_from_double(0.106)
    Fraction(53, 500)
    >>> Fraction(0.106)
    Fraction(7638104968020361, 72057594037927936)

    Since 0.1.
    """
    number = c_double(real(x, "ratio_from_double.x"))
    made: Fraction = plain(answer("ratio_from_double", CRatio(), number))
    return made


def ratio_parse(text: str) -> Fraction:
    """A number as plans print it: "10.6%", "3‰", "0.106", "12,345", "1.9万", "1.2亿", "1/1000" or "1:1000".

    Full-width digits and signs count as the ASCII ones. No blanks, no exponent. No digit is dropped.

    Errors: SYNTAX for anything else; DIV_ZERO where the number after the stroke is 0; OVERFLOW where the
    reduced ratio does not fit two integers of 64 bits.

    >>> ratio_parse("10.6%"), ratio_parse("1.9万")
    (Fraction(53, 500), Fraction(19000, 1))
    >>> ratio_parse("10.6 %")
    Traceback (most recent call last):
        ...
    swtarget.Error: ratio_parse: the text is not a number such as 12,345, 10.6%, 1.9万 or 1/1000

    Since 0.1.
    """
    read = encoded(text, "ratio_parse.text", constants.ERR_SYNTAX)
    made: Fraction = plain(answer("ratio_parse", CRatio(), read))
    return made
