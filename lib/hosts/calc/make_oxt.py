# SPDX-License-Identifier: MIT
"""Makes the LibreOffice extension swtarget.oxt: the add-in and, from the table of functions, what declares it.

The add-in alone would do until a file is opened again: then only functions that CalcAddIns.xcu declares are
found. Its service SWT has the functions under the names that are typed; the service _XLL.SWT has those that
Excel writes into its files. Paths.xcu makes LibreOffice look for the add-in in the extension's own folder.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import zipfile
from xml.sax.saxutils import escape, quoteattr

SERVICES = ("SWT", "_XLL.SWT")
SYSTEMS = {"linux": "linux", "windows": "windows", "darwin": "macosx", "freebsd": "freebsd"}
FAMILIES = {"x86_64": "x86_64", "x86": "x86", "aarch64": "aarch64"}
SAME_TIME = (2000, 1, 1, 0, 0, 0)  # so that the same inputs make the same file

XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
CONFIGURATION = ('<oor:component-data xmlns:oor="http://openoffice.org/2001/registry"'
                 ' xmlns:xs="http://www.w3.org/2001/XMLSchema" oor:name="{}" oor:package="org.openoffice.Office">\n')


def configuration(name, lines):
    return XML + CONFIGURATION.format(name) + "\n".join(lines) + "\n</oor:component-data>\n"


def property_of(name, english, chinese=None):
    values = f'<value xml:lang="en">{escape(english)}</value>'
    if chinese is not None:
        values += f'<value xml:lang="zh">{escape(chinese)}</value>'
    return f'<prop oor:name="{name}">{values}</prop>'


def function(service, row):
    """CompatibilityName is what the binary Excel format keeps; the add-in itself describes the arguments."""
    name = row["name"].partition(".")[2]
    return [f'<node oor:name={quoteattr(name)} oor:op="replace">',
            property_of("DisplayName", f"{service}.{name}"),
            property_of("Description", row["help"], row["help_zh"]),
            property_of("CompatibilityName", row["name"]),
            '<prop oor:name="Category"><value>Add-In</value></prop>', "</node>"]


def calc_addins(table):
    lines = ['<node oor:name="AddInInfo">']
    for service in SERVICES:
        lines += [f'<node oor:name="{service}" oor:op="replace">', '<node oor:name="AddInFunctions">']
        for row in table:
            lines += function(service, row)
        lines += ["</node>", "</node>"]
    return configuration("CalcAddIns", lines + ["</node>"])


def paths():
    return configuration("Paths", [
        '<node oor:name="Paths">', '<node oor:name="Addin" oor:op="fuse">', '<node oor:name="InternalPaths">',
        '<node oor:name="%origin%/lib" oor:op="fuse"/>', "</node>", "</node>", "</node>"])


def manifest():
    kind = "application/vnd.sun.star.configuration-data"
    entries = "".join(f' <manifest:file-entry manifest:media-type="{kind}" manifest:full-path="{name}"/>\n'
                      for name in ("CalcAddIns.xcu", "Paths.xcu"))
    return (f'{XML}<manifest:manifest xmlns:manifest="http://openoffice.org/2001/manifest">\n{entries}'
            "</manifest:manifest>\n")


def description(version, platform):
    return f"""{XML}<description xmlns="http://openoffice.org/extensions/description/2006"
 xmlns:dep="http://openoffice.org/extensions/description/2006">
 <identifier value="libswtarget.calc"/>
 <version value={quoteattr(version)}/>
 <platform value={quoteattr(platform)}/>
 <display-name>
  <name lang="en">Workforce targets: functions SWT.PROJECT, SWT.REQUIRE and others</name>
  <name lang="zh">人才队伍目标：SWT.PROJECT、SWT.REQUIRE等函数</name>
 </display-name>
</description>
"""


def write_oxt(path, files):
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, SAME_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--table", required=True, help="the program that prints the table of functions")
    parser.add_argument("--version", required=True)
    parser.add_argument("--system", required=True, choices=SYSTEMS)
    parser.add_argument("--family", required=True, choices=FAMILIES)
    parser.add_argument("addin", type=pathlib.Path)
    parser.add_argument("output", type=pathlib.Path)
    options = parser.parse_args()
    printed = subprocess.run([options.table], check=True, capture_output=True).stdout
    table = [row for row in json.loads(printed) if not row["is_array"]]
    write_oxt(options.output, {
        "META-INF/manifest.xml": manifest(),
        "description.xml": description(options.version, f"{SYSTEMS[options.system]}_{FAMILIES[options.family]}"),
        "CalcAddIns.xcu": calc_addins(table),
        "Paths.xcu": paths(),
        f"lib/{options.addin.name}": options.addin.read_bytes()})
    return 0


if __name__ == "__main__":
    sys.exit(main())
