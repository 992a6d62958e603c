"""Text set in lines: fonts and what each lacks, scripts that join or run to the left, line breaks, and the lines.

fonts: faces, and a face for each character; script: shaping and direction; text: the records; breaking: where a line
may end; filling: which words a line takes; layout: all of it together.

reportlab's own Paragraph parses markup (an article's "<img>" would open a file), mixes directions within a line wrongly
and knows no fallback font, so lines are broken here and drawn with its canvas.
"""
