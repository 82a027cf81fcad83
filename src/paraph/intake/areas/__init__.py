"""What a session dealt with: the verbs that govern subjects, the stretches they govern, the subjects cut from those."""
