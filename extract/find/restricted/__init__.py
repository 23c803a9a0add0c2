"""What must not be published: on the paper, on a page, on an item, in the file's own name.

signs      a line that is nothing but the mark (`PART II`, `Document is Restricted`), or ends in it in brackets
sentences  a sentence that withholds something, or sends the public out; never one that explains the law or asks
parts      where a new paper of a pack begins, and where an item begins and ends
reach      how far a mark reaches
running    marks that are printed on page after page
names      marks in the names of files and folders
find       all of it
"""
