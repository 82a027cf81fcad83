"""What the record refuses, one class a defect.

    RecordError
      CanonicalError    bytes that are not the one RFC 8785 form of a value
        NotUtf8, ByteOrderMark, NotJson, TrailingBytes, NeedlessSpace, DuplicateName, NamesOutOfOrder,
        NumberForm, NotANumber, EscapeForm, LoneSurrogate, Unsayable
        TooLarge, TooDeep, NameTooLong      limits, looked at first
      ActError          an act whose parts are not what they should be
        NotAnObject, FieldMissing, FieldMalformed, FloatInAct, IntegerTooLarge, MemberNameMalformed, ValueUnsayable
      TreeError         a tree, or a proof about one, that does not hold
        RangeMalformed, SizeBeyondLog, IndexBeyondSize, HashLength, PathTooLong, PathTooShort, LogShrank, RootMismatch,
        ProofMalformed
      NoteError         a signed note or a checkpoint that cannot be believed
        NoteTooLarge, NoteMalformed, SignatureFalse, CheckpointMalformed, OriginForeign, KeyUnknown, KeyStale,
        NoEquivocation, GrowthMalformed
      PouchError        a pouch that stays shut: its tree is in pouches/refusals.py
      KeyDefect         a key that cannot be used
        VerifierKeyMalformed, PrivateKeyUnreadable, FingerprintMalformed
      LogError          an act that does not stand where it says, or a log that cannot be added to
        MechanismForeign, SideForeign, SideMalformed, NumberUnexpected, AfterBackwards, KeyMisnamed
      StoreError        a store that cannot do what was asked
        SizeMoved, HeadUnfit, LineBroken, LogDamaged, RangeWrong, StoreFailed

`code` is for machines and never changes its meaning; the sentences are for the clerk who holds the file.
"""

from paraph.messages import N_, Refused


class RecordError(Refused):
    """Base of everything this room refuses."""

    code = "record"
    says = N_("The record refuses this.")


class CanonicalError(RecordError):
    """Bytes that are not canonical JSON; `at` counts bytes from 0."""

    code = "record.canonical"
    advice = N_("Ask the sender for the bytes as they were written; nothing was changed here.")


class NotUtf8(CanonicalError):
    code = "record.canonical.not_utf8"
    says = N_("The text is not UTF-8: byte {at} fits no character.")


class ByteOrderMark(CanonicalError):
    code = "record.canonical.byte_order_mark"
    says = N_("The text begins with a byte order mark, which canonical JSON does not have.")


class NotJson(CanonicalError):
    code = "record.canonical.not_json"
    says = N_("This is not JSON: it cannot be read past byte {at}.")


class TrailingBytes(CanonicalError):
    code = "record.canonical.trailing_bytes"
    says = N_("The JSON value ends at byte {at}, and {count} more bytes follow it.")


class NeedlessSpace(CanonicalError):
    code = "record.canonical.needless_space"
    says = N_("There is white space between the parts at byte {at}; canonical JSON has none.")


class DuplicateName(CanonicalError):
    code = "record.canonical.duplicate_name"
    says = N_("The name “{name}” stands twice in one object; it may stand once.")


class NamesOutOfOrder(CanonicalError):
    code = "record.canonical.names_out_of_order"
    says = N_("The names of an object are out of order at byte {at}; canonical JSON sorts them by UTF-16 code units.")


class NumberForm(CanonicalError):
    code = "record.canonical.number_form"
    says = N_("The number “{found}” is not in its canonical form.")


class NotANumber(CanonicalError):
    code = "record.canonical.not_a_number"
    says = N_("“{found}” stands where a number should; JSON has no such value.")


class EscapeForm(CanonicalError):
    code = "record.canonical.escape_form"
    says = N_("The string at byte {at} is escaped in another way than canonical JSON does.")


class LoneSurrogate(CanonicalError):
    code = "record.canonical.lone_surrogate"
    says = N_("A string holds half of a surrogate pair, which is no character.")


class Unsayable(CanonicalError):
    code = "record.canonical.unsayable"
    says = N_("A value of type {found} cannot be said in JSON.")


class TooLarge(CanonicalError):
    code = "record.canonical.too_large"
    says = N_("There are {found} bytes; at most {limit} are allowed.")
    advice = N_("Divide what is said into several acts, or send long texts as attachments.")


class TooDeep(CanonicalError):
    code = "record.canonical.too_deep"
    says = N_("The value is nested more than {limit} levels deep.")


class NameTooLong(CanonicalError):
    code = "record.canonical.name_too_long"
    says = N_("The name of a member has {found} characters; at most {limit} are allowed.")


class ActError(RecordError):
    """An act, or a draft of one, with a part that is not what it should be."""

    code = "record.act"
    advice = N_("The rules for each part stand in docs/formats/act.md. Nothing was recorded.")


class NotAnObject(ActError):
    code = "record.act.not_an_object"
    says = N_("An act is a JSON object; this is another kind of value.")


class FieldMissing(ActError):
    code = "record.act.field_missing"
    says = N_("The act has no “{field}”, and every act has one.")


class FieldMalformed(ActError):
    code = "record.act.field_malformed"
    says = N_("The act's “{field}” is {found}; expected {expected}.")


class FloatInAct(ActError):
    code = "record.act.float"
    says = N_("At {member} stands the number {found}; only whole numbers are allowed, and decimals travel as strings.")
    advice = N_('Write the decimal as a string, such as "12.50", with its unit beside it. Nothing was recorded.')


class IntegerTooLarge(ActError):
    code = "record.act.integer_too_large"
    says = N_("The whole number at {member} is beyond ±9007199254740991, the largest all readers hold exactly.")
    advice = N_("Write the number as a string. Nothing was recorded.")


class MemberNameMalformed(ActError):
    code = "record.act.member_name_malformed"
    says = N_(
        "The name {found} of a member of {member} is not allowed: 1 to 128 of the characters A-Z a-z 0-9 . _ : / -,"
        " beginning with a letter or digit."
    )


class ValueUnsayable(ActError):
    code = "record.act.value_unsayable"
    says = N_("The value at {member} is of type {found}, which an act cannot hold.")


class TreeError(RecordError):
    """A tree, or a proof about one, that does not hold."""

    code = "record.tree"
    advice = N_("Do not rely on it; ask the side that sent it for the proof again.")


class RangeMalformed(TreeError):
    code = "record.tree.range_malformed"
    says = N_("The stored summary of the log does not fit its size {size}: it holds {found} hashes.")
    advice = N_("Verify the record; the summary can be computed again from the acts.")


class SizeBeyondLog(TreeError):
    code = "record.tree.size_beyond_log"
    says = N_("A proof about {found} acts was asked for, and there are {limit}.")
    advice = N_("Ask about a size between 0 and the size of the log.")


class IndexBeyondSize(TreeError):
    code = "record.proof.index_beyond_size"
    says = N_("The proof is about act {index} of a log of {size} acts; numbers run from 0.")


class HashLength(TreeError):
    code = "record.proof.hash_length"
    says = N_("The proof holds a hash of {found} bytes; each has 32.")


class PathTooLong(TreeError):
    code = "record.proof.path_too_long"
    says = N_("The proof holds {found} hashes, more than a tree of this size has levels to use.")


class PathTooShort(TreeError):
    code = "record.proof.path_too_short"
    says = N_("The proof holds {found} hashes, fewer than a tree of this size needs.")


class LogShrank(TreeError):
    code = "record.proof.log_shrank"
    says = N_("A log of {old} acts cannot have become one of {new}: a log only grows.")


class RootMismatch(TreeError):
    code = "record.proof.root_mismatch"
    says = N_("The hash tree over {size} acts does not lead to the root that was signed.")
    advice = N_("The acts or the proof were changed on the way. Keep both files and tell the other side.")


class ProofMalformed(TreeError):
    code = "record.proof.malformed"
    says = N_("This is not a proof that an act is in a log: it should be as c2sp.org/tlog-proof says.")


class NoteError(RecordError):
    """A signed note or a checkpoint that cannot be believed."""

    code = "record.note"
    advice = N_("Nothing was taken over. Ask the side that sent it for its last checkpoint again.")


class NoteTooLarge(NoteError):
    code = "record.note.too_large"
    says = N_("The signed note has {found} bytes; at most {limit} are allowed.")


class NoteMalformed(NoteError):
    code = "record.note.malformed"
    says = N_("Line {line} of the signed note is not as the format asks.")


class SignatureFalse(NoteError):
    code = "record.note.signature_false"
    says = N_("A signature under the name “{name}” does not fit the text above it.")
    advice = N_("The text or the signature was changed. Keep the file and tell the other side by another way.")


class CheckpointMalformed(NoteError):
    code = "record.checkpoint.malformed"
    says = N_("This is not a checkpoint: {found!r} should be an origin, a size and a root, each on its line.")


class OriginForeign(NoteError):
    code = "record.checkpoint.origin_foreign"
    says = N_("“{found}” names another log than the one expected here.")
    advice = N_("See whether the file belongs to another mechanism or another side. Nothing was taken over.")


class KeyUnknown(NoteError):
    code = "record.checkpoint.key_unknown"
    says = N_("No confirmed key of {side} signed the checkpoint of {size} acts.")
    advice = N_("Compare the fingerprint on the other side's key paper and confirm the key first.")


class KeyStale(NoteError):
    code = "record.checkpoint.key_stale"
    says = N_("The checkpoint of {size} acts bears a key of {side} that was not in use at that size.")
    advice = N_("Ask the other side whether the key was replaced, by another way than this file.")


class NoEquivocation(NoteError):
    code = "record.equivocation.none"
    says = N_("These files do not prove that two different logs were signed.")
    advice = N_("Nothing follows from them. Compare the two checkpoints line by line.")


class GrowthMalformed(NoteError):
    code = "record.equivocation.growth_malformed"
    says = N_("The third file of the proof is not as the format asks.")
    advice = N_("Nothing follows from it. Ask for the file again.")


class KeyDefect(RecordError):
    """A key that cannot be used."""

    code = "record.key"


class VerifierKeyMalformed(KeyDefect):
    code = "record.key.verifier_malformed"
    says = N_("“{found}” is not a verifier key: a name, an identifier and a key, joined by plus signs.")
    advice = N_("Copy the whole line from the other side's key paper.")


class PrivateKeyUnreadable(KeyDefect):
    code = "record.key.private_unreadable"
    says = N_("The private key for “{name}” cannot be read: a wrong password, another kind of key, or no key.")
    advice = N_("An Ed25519 key in PKCS#8 PEM form is expected; restore it from the backup.")


class FingerprintMalformed(KeyDefect):
    code = "record.key.fingerprint_malformed"
    says = N_("A fingerprint has 60 digits; here are {found} characters.")
    advice = N_("Type the twelve groups of five digits from the key paper.")


class LogError(RecordError):
    """An act that does not stand where it says, or a log that cannot be added to."""

    code = "record.log"
    advice = N_("Nothing was recorded.")


class MechanismForeign(LogError):
    code = "record.log.mechanism_foreign"
    says = N_("The act belongs to the mechanism “{found}”; this is the record of “{expected}”.")


class SideForeign(LogError):
    code = "record.log.side_foreign"
    says = N_("The act is one of {found}, and stands in the log of {expected}.")
    sides = frozenset({"found", "expected"})


class SideMalformed(LogError):
    code = "record.log.side_malformed"
    says = N_("“{found}” is not the code of a side: 2 to 8 capital Latin letters, such as IN, RU or EAEU.")


class NumberUnexpected(LogError):
    code = "record.log.number_unexpected"
    says = N_("The act calls itself number {found}, and stands where number {expected} should.")


class AfterBackwards(LogError):
    code = "record.log.after_backwards"
    says = N_("Act {place} has read {found} acts of {side}; the act before it had read {expected} already.")
    advice = N_("Acts of {side} were lost here, perhaps by restoring an old backup. Fetch them again before going on.")


class KeyMisnamed(LogError):
    code = "record.log.key_misnamed"
    says = N_("The key is for “{found}”; the log to be signed is “{expected}”.")


class StoreError(RecordError):
    """A store that cannot do what was asked."""

    code = "record.store"
    advice = N_("Nothing was recorded.")


class SizeMoved(StoreError):
    code = "record.store.size_moved"
    says = N_("The log of {side} has {found} acts by now, and {expected} were expected: somebody else wrote to it.")
    advice = N_("Look at what was added, and do it again if it is still right.")


class HeadUnfit(StoreError):
    code = "record.store.head_unfit"
    says = N_("The head handed over with new acts of {side} is for {found} acts; with them the log has {expected}.")


class LineBroken(StoreError):
    code = "record.store.line_broken"
    says = N_("An act of {side} has a line break in it, and each act is kept on one line.")


class LogDamaged(StoreError):
    code = "record.store.log_damaged"
    says = N_("The log {place} is not what its checkpoint says: signed for {expected} acts, found {found} whole.")
    advice = N_("Add nothing to it. Run `paraph verify`, and restore the log from a backup or from the other side.")


class RangeWrong(StoreError):
    code = "record.store.range_wrong"
    says = N_("The summary kept of the log of {side} is not that of its acts.")
    advice = N_("Add nothing to the log before the summary is computed again from the acts.")


class StoreFailed(StoreError):
    code = "record.store.failed"
    says = N_("The file system refused at {place}: {reason}.")
    advice = N_("Free space or repair the disk, then look whether the log grew before doing it again.")
