# SPDX-License-Identifier: MIT
"""The nation: its tables, what a rule asks of every province, and how that is shown."""
