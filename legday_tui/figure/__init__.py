"""The moving figure: keyframes -> pose -> strokes -> cells. Pure; drawn by the widget of the same name."""
