"""The reading model: a small network that says what is news, whose words it is and whether it happened (card.md)."""

PACKAGES = ("numpy", "onnxruntime", "tokenizers")
"""What a reading depends on besides the weights; packages are installed and imported by these names."""
