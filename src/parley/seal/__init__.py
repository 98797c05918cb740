"""How bytes cross unseen: frames, datagrams, the key schedule, ratchets, enrolment."""
