"""Reading time from counts, at rates by script."""

from __future__ import annotations

#: Words a minute in scripts with spaces: silent reading of English non-fiction by adults, the mean of 190
#: studies (Brysbaert 2019, "How many words do we read per minute?", Journal of Memory and Language 109).
WORDS_A_MINUTE = 238

# The same texts read aloud took English readers 228 words, Chinese ones 255 and Japanese ones 357 characters
# a minute (Trauzettel-Klosinski and Dietz 2012, "Standardized assessment of reading performance",
# Investigative Ophthalmology & Visual Science 53(9), table 2). Scaled by 238/228 to silent reading:

#: Han characters a minute in Chinese.
HAN_A_MINUTE = 266
#: Han and kana characters a minute in Japanese.
JAPANESE_A_MINUTE = 373

_MINUTE = 60_000
# Running Japanese is about half kana; a Chinese text that quotes a Japanese name has far less than this.
_JAPANESE_KANA_SHARE = 0.1


def reading_milliseconds(words: int, *, han: int = 0, kana: int = 0) -> int:
    """Estimate how long an adult reads a text, in milliseconds (whole, so that sums are exact).

    ``words`` are those of scripts with spaces. Han characters are read at the Japanese rate where at least
    a tenth of the Han and kana characters are kana, else at the Chinese one.

    Rates: Brysbaert 2019 and Trauzettel-Klosinski and Dietz 2012; see the constants.

    >>> reading_milliseconds(238), reading_milliseconds(0, han=266)
    (60000, 60000)
    >>> reading_milliseconds(0, han=200, kana=173)
    60000
    """
    east_asian = han + kana
    japanese = kana >= _JAPANESE_KANA_SHARE * east_asian and kana > 0
    rate = JAPANESE_A_MINUTE if japanese else HAN_A_MINUTE
    return words * _MINUTE // WORDS_A_MINUTE + east_asian * _MINUTE // rate
