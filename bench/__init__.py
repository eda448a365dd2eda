"""Benchmarks: how fast the site is built, against Hugo and Eleventy, and where the time goes."""
