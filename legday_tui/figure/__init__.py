"""The animated figure as pure functions: keyframes -> pose -> strokes -> cells.

The cells are shown by `widgets.figure`.
"""
