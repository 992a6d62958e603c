"""The timeline picture, drawn once for PDF and for Word, and in characters for plain text.

axis: days and their ticks; placing: where events and their labels stand; lettering: the labels; shapes: marks and bars;
legend: what the signs mean; drawing: the whole picture; plaintext: the picture in characters.
"""
