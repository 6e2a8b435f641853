"""Makes the golden values beside this file, one JSON a theme, from the case modules in cases/.

Run by hand where PyTorch is installed: python3 make_goldens.py [theme ...]
The inputs are the same in every run: their numbers come from the case's name. Results are computed in float64
and written with the digits of float32, unless the case asks for a dtype of its own.
"""

import importlib
import pathlib
import sys

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE))

from golden import Theme  # noqa: E402


def main(names):
    for name in names or sorted(p.stem for p in (HERE / "cases").glob("*.py")):
        module = importlib.import_module(f"cases.{name}")
        theme = Theme(name, module.TOLERANCE)
        module.cases(theme)
        path = HERE / f"{name}.json"
        path.write_text(theme.json(), encoding="utf-8", newline="\n")
        print(f"{name}: {len(theme.cases)} cases, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
