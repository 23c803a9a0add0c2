"""Words of a lead cell -> Leads. What a word is stands in the rules; how words make leads stands here.

lines     what is no lead taken out (telephones, dates), wrapped lines of a narrow column joined
tokens    the words, each with what the rules or its shape say it is
pieces    runs of words that are one person, post, group or body, with what stands before each
names     the shape of a person's name
titles    pieces that make one title put together ('Head of Planning' + 'and' + 'Building Control')
holders   a person and the post beside them made one lead
read      all of it: text -> Leads
"""
