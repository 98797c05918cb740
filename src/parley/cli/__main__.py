"""`python -m parley.cli` is the command `parley`."""

from parley.cli.main import run

if __name__ == "__main__":
    run()
