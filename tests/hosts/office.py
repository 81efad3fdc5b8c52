# SPDX-License-Identifier: MIT
"""A LibreOffice of the tests' own, without a window: extensions, documents and the values of their cells."""

import os
import pathlib
import shutil
import subprocess
import sys
import time
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import tap  # noqa: E402

FILTERS = {"ods": "calc8", "xlsx": "Calc MS Excel 2007 XML", "xls": "MS Excel 97", "pdf": "calc_pdf_Export"}
ERRORS = {0: None, 502: "Err:502", 503: "#NUM!", 504: "Err:504", 511: "Err:511", 512: "Err:512",
          519: "#VALUE!", 524: "#REF!", 525: "#NAME?", 532: "#DIV/0!", 32767: "#N/A"}
SYSTEM_PYTHON = "/usr/bin/python3"  # python3-uno serves Debian's own Python alone


def use_system_python():
    """Starts the script again under the system's Python where this one has no uno, and that one has."""
    try:
        import uno  # noqa: F401 pylint: disable=import-outside-toplevel,unused-import
    except ImportError:
        is_other = os.path.realpath(sys.executable) != os.path.realpath(SYSTEM_PYTHON)
        if is_other and os.path.exists(SYSTEM_PYTHON):
            os.execv(SYSTEM_PYTHON, [SYSTEM_PYTHON, "-B", *sys.argv])


def skip_unless_there():
    if shutil.which("soffice") is None:
        raise tap.Skip("LibreOffice is not on this machine (Debian: libreoffice-calc-nogui)")
    try:
        import uno  # noqa: F401 pylint: disable=import-outside-toplevel,unused-import
    except ImportError as absent:
        raise tap.Skip("LibreOffice's module for Python is missing (Debian: python3-uno)") from absent


class Office:
    """One running LibreOffice, with a profile of its own under `directory`; to be closed."""

    def __init__(self, directory, oxt=None):
        self.directory = pathlib.Path(directory)
        bundled = self.directory / "bundled"
        bundled.mkdir(parents=True)
        if oxt is not None:
            with zipfile.ZipFile(oxt) as archive:
                archive.extractall(bundled / "swtarget.oxt")
        pipe = f"swtarget-{os.getpid()}-{self.directory.name}"
        self.process = subprocess.Popen(
            ["soffice", f"-env:UserInstallation={(self.directory / 'profile').as_uri()}",
             f"-env:BUNDLED_EXTENSIONS={bundled.as_uri()}", "--headless", "--norestore", "--nologo",
             f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.context = self.connect(pipe)
        self.desktop = self.service("com.sun.star.frame.Desktop")

    def __enter__(self):
        return self

    def __exit__(self, *reason):
        try:
            self.desktop.terminate()
        except Exception:  # pylint: disable=broad-except
            self.process.terminate()
        self.process.wait(60)

    def connect(self, pipe):
        import uno  # pylint: disable=import-outside-toplevel
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(300):
            try:
                return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            except Exception:  # pylint: disable=broad-except
                if self.process.poll() is not None:
                    break
                time.sleep(0.2)
        self.process.terminate()
        raise RuntimeError("LibreOffice did not start")

    def service(self, name):
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    @staticmethod
    def properties(**values):
        from com.sun.star.beans import PropertyValue  # pylint: disable=import-outside-toplevel,import-error
        made = []
        for name, value in values.items():
            item = PropertyValue()
            item.Name, item.Value = name, value
            made.append(item)
        return tuple(made)

    def open(self, path):
        return self.desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, self.properties(Hidden=True))

    def save(self, document, path):
        document.storeToURL(path.as_uri(), self.properties(FilterName=FILTERS[path.suffix[1:]]))

    def reopen(self, document, path):
        """Saves in the form that the path's ending names, opens that, and computes every formula anew."""
        self.save(document, path)
        again = self.open(path)
        again.calculateAll()
        return again


def shown(sheet, row, column):
    """What a cell shows: an error's text or a number; the text of anything else."""
    cell = sheet.getCellByPosition(column, row)
    error = cell.getError()
    if error != 0:
        return ERRORS.get(error, f"Err:{error}")
    return cell.getValue() if cell.getString() else ""


def shown_column(sheet, column, rows):
    """The same for the first rows of a column, most of them in one call."""
    data = sheet.getCellRangeByPosition(column, 0, column, rows - 1).getDataArray()
    return [value if isinstance(value, float) else shown(sheet, row, column)
            for row, (value,) in enumerate(data)]
