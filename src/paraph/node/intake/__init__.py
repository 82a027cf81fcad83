"""What comes in from outside: releases and past protocols read, watched, corrected and adopted by a person."""
