"""What the contenders share: how is measured, and the rules where they are written by hand."""
