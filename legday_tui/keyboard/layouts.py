"""Where the letters of other keyboard layouts are: one row of characters per layout, in the order of QWERTY.

Source: the layouts of xkeyboard-config. Where two have a letter at different positions, the first one counts.
"""

QWERTY = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./"
LAYOUTS = {
    "Russian": "ёйцукенгшщзхъфывапролджэячсмитьбю.",
    "Ukrainian": "'йцукенгшщзхїфівапролджєячсмитьбю.",
    "Greek": "`;ςερτυθιοπ[]ασδφγηξκλ;'ζχψωβνμ,./",
    "Hebrew": ";/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ.",
    "Arabic": "ذضصثقفغعهخحجدشسيبلاتنمكطئءؤر_ىةوزظ",
}
"""The letters without shift. The Arabic key of `b` types two characters at once, so it has none."""
DIGITS = ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
"""The digits of Arabic and Persian keyboards."""
