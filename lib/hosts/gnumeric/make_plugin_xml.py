# SPDX-License-Identifier: MIT
"""Writes Gnumeric's plugin.xml from the table of functions: each by its name, and that in Excel's files."""

import argparse
import json
import pathlib
import subprocess
import sys
from xml.sax.saxutils import quoteattr

PREFIXES = ("", "_xll.")


def plugin_xml(names, module):
    functions = "".join(f"        <function name={quoteattr(prefix + name.lower())}/>\n"
                        for name in names for prefix in PREFIXES)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<plugin id="swtarget">
  <information>
    <name>Workforce targets</name>
    <name xml:lang="zh_CN">人才队伍目标</name>
    <description>Exact growth, staffing norms and coverage in whole posts</description>
    <description xml:lang="zh_CN">增长、配备标准与覆盖，精确到整数岗位</description>
  </information>
  <loader type="Gnumeric_Builtin:module">
    <attribute name="module_file" value={quoteattr(module)}/>
  </loader>
  <services>
    <service type="function_group" id="swtarget">
      <category>Workforce targets</category>
      <category xml:lang="zh_CN">人才队伍目标</category>
      <functions>
{functions}      </functions>
    </service>
  </services>
</plugin>
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--table", required=True, help="the program that prints the table of functions")
    parser.add_argument("--module", required=True, help="the plugin's file name, without its ending")
    parser.add_argument("output", type=pathlib.Path)
    options = parser.parse_args()
    printed = subprocess.run([options.table], check=True, capture_output=True).stdout
    names = [row["name"] for row in json.loads(printed)]
    options.output.write_text(plugin_xml(names, options.module), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
