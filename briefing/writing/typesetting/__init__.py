"""Text set in lines: fonts and what each lacks, scripts that join or run to the left, line breaks, and the lines.

fonts: faces, and a face for each character; fontfile, fontplaces: what a font file holds, and where files lie; missing:
what no font has, and what to install; glyphfont: a font in a PDF that draws any of its glyphs and says what they mean;
script, brackets: which letters need shaping, and lines of two directions; shaping: joined and stacked letters; region:
whose Chinese characters these are; text: the records; breaking: where a line may end; filling: which words a line
takes; layout: all of it together.

reportlab's own Paragraph parses markup (an article's "<img>" would open a file), mixes directions within a line wrongly
and knows no fallback font, so lines are broken here and drawn with its canvas.
"""
