"""A pack's Document -> its parts. Which page begins a paper is decided by many signs, none of which is needed.

`splitter` is the door. `face` is what one page shows, `numbers` the page numbers printed on it, `agenda` the list
of items; `signs` weighs what speaks for and against a page being a first one, `starts` adds it up; `kinds`,
`items` and `titles` say what each part is; `cut` takes the parts out as Documents of their own, `rows` parts tables.
"""
