"""How the properties run: without a clock, and in continuous integration with the same examples each time."""

import os

from hypothesis import HealthCheck, settings

# A slow machine is no broken promise.
settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# A check that fails by chance stops a change that has nothing to do with it; chance is for the fuzzer.
settings.register_profile("ci", settings.get_profile("default"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")
