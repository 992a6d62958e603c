"""Trains the reading model of `briefing/mentions/model/` and measures it; see `train_reading_model.py`."""
