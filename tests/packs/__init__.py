"""Meeting packs of councils that do not exist, with the parts a person would find in them.

`sheet` draws a page, `writer` sets a paper on pages, `prose` has words for it; `reports`, `records` and `appendices`
write the papers themselves, each in the manner of one kind of council; `binder` puts papers together as a committee
system or a clerk would, and says what each part is. `meetings` are the packs. Nothing here knows the splitter.

    python tests/packs FOLDER      writes every pack, with its truth beside it
"""
