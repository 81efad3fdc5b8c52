# SPDX-License-Identifier: MIT
"""Makes the LibreOffice extension swtarget.oxt: the add-in, and what declares it, made from the table.

CalcAddIns.xcu names the functions, under SWT as they are typed and under _XLL.SWT as Excel writes them into
its files; without it they would not be found when a file is opened again. Calc calls most of them through its
C interface: Paths.xcu makes it look for the add-in in the extension's own folder. The others it calls as a
component, which swtarget.components names; types.idl says in LibreOffice's language what they take.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import zipfile
from xml.sax.saxutils import escape, quoteattr

SERVICES = ("SWT", "_XLL.SWT")
PLATFORM = "linux_x86_64"
SAME_TIME = (2000, 1, 1, 0, 0, 0)  # so that the same inputs make the same file

XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
CONFIGURATION = ('<oor:component-data xmlns:oor="http://openoffice.org/2001/registry"'
                 ' xmlns:xs="http://www.w3.org/2001/XMLSchema" oor:name="{}"'
                 ' oor:package="org.openoffice.Office">\n')


def configuration(name, lines):
    return XML + CONFIGURATION.format(name) + "\n".join(lines) + "\n</oor:component-data>\n"


def property_of(name, english, chinese=None):
    values = f'<value xml:lang="en">{escape(english)}</value>'
    if chinese is not None:
        values += f'<value xml:lang="zh">{escape(chinese)}</value>'
    return f'<prop oor:name="{name}">{values}</prop>'


def parameter(argument):
    return [f'<node oor:name={quoteattr(argument["name"])} oor:op="replace">',
            property_of("DisplayName", argument["name"], argument["name_zh"]),
            property_of("Description", argument["help"], argument["help_zh"]), "</node>"]


def function(service, row):
    """CompatibilityName is what the binary Excel format keeps. The C interface describes arguments itself."""
    name = row["name"].partition(".")[2]
    lines = [f'<node oor:name={quoteattr(name)} oor:op="replace">',
             property_of("DisplayName", f"{service}.{name}"),
             property_of("Description", row["help"], row["help_zh"]),
             property_of("CompatibilityName", row["name"]),
             '<prop oor:name="Category"><value>Add-In</value></prop>']
    if not row["is_plain"]:
        lines.append('<node oor:name="Parameters">')
        for argument in row["arguments"]:
            lines += parameter(argument)
        lines.append("</node>")
    return lines + ["</node>"]


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


TYPES = {"range": "sequence<sequence<any> >"}


def types_idl(table):
    """The methods in the order of the table, as component.c has them."""
    methods = []
    for row in table:
        if not row["is_plain"]:
            arguments = ", ".join(f"[in] {TYPES.get(a['kind'], 'any')} {a['name']}" for a in row["arguments"])
            methods.append(f"    any {row['name'].partition('.')[2]}({arguments});\n")
    return f"module swtarget {{ interface XFunctions {{\n{''.join(methods)}}}; }};\n"


def components(addin):
    services = "".join(f'   <service name="{service}"/>\n' for service in SERVICES)
    return f"""{XML}<components xmlns="http://openoffice.org/2010/uno-components">
 <component environment="gcc3" loader="com.sun.star.loader.SharedLibrary" uri="lib/{addin}">
  <implementation name="libswtarget.calc.Functions" constructor="swth_component_create">
{services}  </implementation>
 </component>
</components>
"""


MANIFEST = {"types.idl": "uno-typelibrary;type=RDB", "swtarget.components": "uno-components",
            "CalcAddIns.xcu": "configuration-data", "Paths.xcu": "configuration-data"}


def manifest():
    entries = "".join(f' <manifest:file-entry manifest:media-type="application/vnd.sun.star.{kind}"'
                      f' manifest:full-path="{name}"/>\n' for name, kind in MANIFEST.items())
    return (f'{XML}<manifest:manifest xmlns:manifest="http://openoffice.org/2001/manifest">\n{entries}'
            "</manifest:manifest>\n")


def description(version):
    return f"""{XML}<description xmlns="http://openoffice.org/extensions/description/2006"
 xmlns:dep="http://openoffice.org/extensions/description/2006">
 <identifier value="libswtarget.calc"/>
 <version value={quoteattr(version)}/>
 <platform value="{PLATFORM}"/>
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
    parser.add_argument("addin", type=pathlib.Path)
    parser.add_argument("output", type=pathlib.Path)
    options = parser.parse_args()
    printed = subprocess.run([options.table], check=True, capture_output=True).stdout
    table = json.loads(printed)
    write_oxt(options.output, {
        "META-INF/manifest.xml": manifest(),
        "description.xml": description(options.version),
        "types.idl": types_idl(table),
        "swtarget.components": components(options.addin.name),
        "CalcAddIns.xcu": calc_addins(table),
        "Paths.xcu": paths(),
        f"lib/{options.addin.name}": options.addin.read_bytes()})
    return 0


if __name__ == "__main__":
    sys.exit(main())
