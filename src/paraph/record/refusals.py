"""What the record refuses, one class a defect.

    RecordError
      CanonicalError    bytes that are not the one RFC 8785 form of a value
        NotUtf8, ByteOrderMark, NotJson, TrailingBytes, NeedlessSpace, DuplicateName, NamesOutOfOrder,
        NumberForm, NotANumber, EscapeForm, LoneSurrogate, Unsayable
        TooLarge, TooDeep, NameTooLong      limits, looked at first
      ActError          an act whose parts are not what they should be
        NotAnObject, FieldMissing, FieldMalformed, FloatInAct, IntegerTooLarge, MemberNameMalformed, ValueUnsayable

`code` is for machines and never changes its meaning; the sentences are for the clerk who holds the file.
"""

# ruff: noqa: N818 - a refusal is named by its defect; the family's name says that it is an error

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
