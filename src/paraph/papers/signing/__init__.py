"""Signing originals, with any ink: by certificate, by card, by a signature made elsewhere, by pen.

What is proved is told, and nothing beyond: whether a signature binds anybody is for the law of each side
(DOMAIN 10.11).

    keys        a signer from a PKCS#12 file or a PKCS#11 card
    pades       put a side's signature into an original, in its place (ETSI EN 319 142-1)
    stamps      what is seen there, drawn by the typesetter so that every script is whole
    verifying   read the signatures of an original: who, over what, what came after
    names       what a certificate calls its holder
    detached    a signature made elsewhere, in a file of its own (RFC 5652)
    wet         the sheet that is signed with a pen, and the scan bound to the digest
    telling     what was found, told to a person in each language
    refusals    why a thing is not signed
"""
