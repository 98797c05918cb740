"""The watch floor in a browser: pages over what the service answers, each with a JSON twin."""
