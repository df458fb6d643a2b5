"""How the next session of an exercise follows from the past ones: evidence, capacity, today's target.

Everything is a pure function of the dated history and of today's date.

- `reason`: the verdict of a rule with its numbers; formatting has the words.
- `evidence`: an exercise as performed in one session.
- `demand`: what the plan asks of an exercise, and which past performances are like it.
- `rack`: the loads that the implements allow: rounding, steps up and down.
- `equivalence`: what a load and its reps mean for other reps and another training style.
- `capacity`: the load that recent performances prove for the plan's demand.
- `breaks`: days without an exercise, and the load that remains.
- `pain`: what hurt, which load is free of pain, when an exercise rests.
- `judgement`: success, miss or neither of a performance.
- `repetitions`: double progression of a performance that is like the plan.
- `rungs`: slow tempo and pulses, where load and reps are exhausted.
- `holds`: the seconds of the next hold.
- `changed_rack`: the next lighter load, where the rack has not the one that was lifted.
- `target`: the entry point: which rule decides, and its target.
- `explanation`: the sessions behind a target, their translation and the rule.
"""
