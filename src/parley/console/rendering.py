"""Templates to pages: one Jinja2 environment a language, everything escaped, nothing undefined passed over."""

from __future__ import annotations

from functools import cached_property, partial
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from parley.console import showing
from parley.console.pictures import pictures
from parley.console.words import LANGUAGES, said, translations


class Renderer:
    """The templates in every language."""

    @cached_property
    def _environments(self) -> dict[str, Environment]:
        return {language: _environment(language) for language in LANGUAGES}

    def __call__(self, template: str, language: str, **values: Any) -> str:  # noqa: ANN401 -- what the template names
        """A template with values, in a language."""
        return self._environments[language].get_template(f"{template}.html").render(values)


def _environment(language: str) -> Environment:
    environment = Environment(
        loader=PackageLoader("parley.console"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    words = translations(language)
    environment.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]  # the extension's own
    environment.filters |= showing.filters(language, partial(said, language))
    environment.globals |= {
        "language": language,
        "html_language": LANGUAGES[language],
        "languages": LANGUAGES,
        "static": _static,
        **pictures(language),
    }
    return environment


def _static(name: str) -> str:
    """The address of a file of ours, which changes with what is in it, so that browsers may keep it for ever."""
    return f"/static/{name}?v={_digest(name)}"


def _digest(name: str) -> str:
    return sha256((files("parley.console") / "static" / name).read_bytes()).hexdigest()[:12]
