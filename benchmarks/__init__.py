"""The measured comparison with other site generators: `make bench`, or `python -m benchmarks`.

- `words`, `invention`, `layout`, `corpus`: an invented record of any size, as we and others read it
- `peers`: the generators at pinned versions, each with its own templates in a folder of its name
- `ours`: the engine with the peers' pages (`bare`) and with its own (`full`)
- `measuring`: the time and the memory of a process with all its children
- `rounds`: all of them in turn, several times
- `results`, `plot`, `report`: what comes out, as data, as a picture and in words
"""
