"""How the next session of an exercise follows from the past ones: evidence, capacity, today's target.

Everything is a pure function of the dated history and of today's date.

- `reason`: the verdict of a rule with its numbers; formatting has the words.
- `evidence`: an exercise in one session as it was really done.
- `demand`: what the plan asks of an exercise, and which past performances are like it.
- `rack`: loads in the implements that there are: rounding, steps up and down.
- `equivalence`: what a load and its reps mean for other reps and another training style.
- `capacity`: the load that recent performances prove for the plan's demand.
- `breaks`: days without an exercise, and what is left of it.
- `pain`: what hurt, which load is free of pain, when an exercise rests.
- `judgement`: success, miss or neither of a performance.
- `repetitions`: double progression of a performance that is like the plan.
- `without_load`: slow tempo, pulses and fewer reps instead of load.
- `holds`: the seconds of the next hold.
- `target`: the one entry: which rule decides, and its target.
- `offers`: full depth, another level, an easy session; the user decides.
"""
