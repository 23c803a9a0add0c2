"""Web pages (.html) -> Document: what a reader of the page sees. Nothing is fetched and no script is run.

parse     bytes -> a tree, in the character set the page says
sheet     the page's own style sheet, as far as it hides, strikes, colours or numbers
look      how words look by their elements and styles
lists     the numbers of list items
tables    rows and spans -> a grid; which tables only lay a page out
walk      the way through the page
reader    the door
"""
