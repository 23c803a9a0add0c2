"""What is to be read: paths -> Sources, one at a time. Files, folders, zips, and zips in zips.

In: paths as a person types them. Out: for every file and every member of a zip exactly one state: a `Source`
(bytes, origin, sha256, media type) or a `Refused` with its problem. Never more than one document's bytes are
held. Nothing is unpacked to disk: a member's name is words, never a path.

    discover    paths -> Sources and Refused; how many there are
    folder      paths -> regular files, in order; what is not opened and why
    pack        a zip's members, each judged on its own
    zipped      the zip container: its list of contents, one member's bytes, counted while they inflate
    signature   bytes -> media type, or why they are of no format that is read
    office      Word among the zips and the old Office files
    page        web pages: papers, and what came in the place of one
    prose       what is written in a file of no known format
    formats     the formats that are not read, and what to do with them
    names       what a file's name says, and how it is shown
    opened      one input with its bytes open
    bounds      how much is too much
"""
