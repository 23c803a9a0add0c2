"""Rich text (.rtf) bytes -> Document: control words followed as the format's specification (1.9.1) has them.

tokens    bytes -> control words, letters and braces
letters   code pages and named characters
state     what holds at a spot of the file: bold, struck, hidden, in a table
story     letters and ends of paragraphs, cells and rows -> paragraphs and grids
rows      rows that say where their cells end -> a grid
tables    the tables of fonts, colours and styles at the head of the file
groups    what groups are, by the word they begin with
walk      the way through the groups
reader    the door
"""
