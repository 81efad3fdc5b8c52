# SPDX-License-Identifier: MIT
"""Pictures of a plan: what is shown, how it is drawn, and the page that holds it."""
