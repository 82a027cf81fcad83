"""Click's classes with help in the language of the person: phrases are marked where they are written, translated here.

Every command takes `--lang` and `--verbose` wherever they stand, and ends its help with an example.
"""

from collections.abc import Callable, Sequence

import click

from paraph.cli.refusals import UnknownCommand
from paraph.messages import LANGUAGES, N_, translate

_HEADINGS = {
    "usage": N_("Usage:"),
    "options": N_("Options"),
    "commands": N_("Commands"),
    "arguments": N_("Arguments"),
    "example": N_("Example"),
}


def language_of(context: click.Context) -> str:
    """The interface language that `runtime` settled on for this run."""
    return str(context.find_root().obj["language"])


class Option(click.Option):
    """An option whose help is a catalogued phrase."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Its line in the help, translated."""
        record = super().get_help_record(ctx)
        if record is None or not self.help:
            return record
        return record[0], translate(self.help, language_of(ctx))


class Argument(click.Argument):
    """An argument with a line of help of its own."""

    def __init__(
        self,
        name: str,
        *,
        metavar: str,
        summary: str,
        nargs: int = 1,
        kind: click.ParamType | None = None,
        required: bool = True,
    ) -> None:
        """An argument; `summary` is a catalogued phrase, `nargs=-1` takes any number, none if not `required`."""
        super().__init__([name], metavar=metavar, nargs=nargs, required=required, type=kind)
        self.summary = summary

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:
        """Its line in the help, translated."""
        return self.make_metavar(ctx), translate(self.summary, language_of(ctx))


class _Spoken(click.Command):
    """What commands and groups share: headings, shared options and the closing example."""

    example = ""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        prefix = translate(_HEADINGS["usage"], language_of(ctx)) + " "
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.indentation():
            for paragraph in translate(self.help or "", language_of(ctx)).split("\n\n"):
                formatter.write_paragraph()
                formatter.write_text(paragraph)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        arguments = [part.get_help_record(ctx) for part in self.get_params(ctx) if isinstance(part, Argument)]
        options = [part.get_help_record(ctx) for part in self.get_params(ctx) if isinstance(part, click.Option)]
        self._section(ctx, formatter, "arguments", arguments)
        self._section(ctx, formatter, "options", [record for record in options if record])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        if self.example:
            with formatter.section(translate(_HEADINGS["example"], language_of(ctx))):
                for line in self.example.split("\n"):
                    formatter.write(f"{' ' * formatter.current_indent}{line}\n")

    @staticmethod
    def _section(ctx: click.Context, formatter: click.HelpFormatter, name: str, records: list[tuple[str, str]]) -> None:
        if records:
            with formatter.section(translate(_HEADINGS[name], language_of(ctx))):
                formatter.write_dl(records)


class Command(_Spoken):
    """A command: its summary and the help of its options are catalogued phrases, `example` is shown as it stands."""

    def __init__(
        self, name: str, callback: Callable[..., object], params: list[click.Parameter], *, summary: str, example: str
    ) -> None:
        """Add the shared options to the command's own; `summary` becomes the text of the help."""
        super().__init__(
            name, help=summary, params=[*params, *shared_options()], callback=callback, add_help_option=False
        )
        self.example = example


class Group(_Spoken, click.Group):
    """A group of commands with the same manners; named alone it shows its help."""

    def __init__(
        self,
        name: str,
        *,
        help: str,  # noqa: A002 - Click's name for it
        commands: Sequence[click.Command] = (),
        params: Sequence[click.Parameter] = (),
    ) -> None:
        """Add the shared options to the group's own; `help` is a catalogued phrase."""
        super().__init__(
            name,
            help=help,
            commands=commands,
            params=[*shared_options(), *params],
            add_help_option=False,
            no_args_is_help=True,
        )

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options first, then the commands."""
        super().format_options(ctx, formatter)
        records = [(name, self.summary_of(ctx, name)) for name in self.list_commands(ctx)]
        self._section(ctx, formatter, "commands", records)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Refuse a command that does not exist in the person's language."""
        if args and args[0] not in self.list_commands(ctx) and not args[0].startswith("-"):
            raise UnknownCommand(command=args[0])
        return super().resolve_command(ctx, args)

    def summary_of(self, ctx: click.Context, name: str) -> str:
        """The line of the list of commands for one of them, translated."""
        command = self.get_command(ctx, name)
        return translate(command.help or "", language_of(ctx)).split("\n")[0] if command else ""


def shared_options() -> list[click.Parameter]:
    """The options every command has. `runtime` reads them before Click does; here they are accepted and explained."""
    return [
        Option(
            ["--lang"],
            type=click.Choice(LANGUAGES),
            expose_value=False,
            help=N_("Language of messages; else PARAPH_LANG, LC_ALL, LANG decide."),
        ),
        Option(["--verbose"], is_flag=True, expose_value=False, help=N_("Show the whole trace of an error.")),
        Option(
            ["--help"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_help,
            help=N_("Show this help."),
        ),
    ]


def _show_help(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        click.echo(ctx.get_help())
        ctx.exit()
