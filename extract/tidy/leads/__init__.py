"""Words of a lead cell -> Leads. What a word is stands in the rules; how words make leads stands here.

lines      telephones and dates taken out, the wrapped lines of a narrow column joined
tokens     the words, each with what the rules or its shape say it is
runs       words cut at the marks between them, labels (`Lead officer:`) and part words (`supported by`) told apart
pieces     runs cut where a person or post begins without a mark; `names` and `kinds` say what each piece is
districts  one name of several places put together (`Ash and Rowan Council`)
persons    what stands before a person and counts for them; names printed backwards
titles     pieces that make one title put together; `plurals` takes apart one title that is several
holders    a person and the post beside them made one lead
read       all of it: text -> Leads; `strings` the same in the words of the labelled strings
"""
