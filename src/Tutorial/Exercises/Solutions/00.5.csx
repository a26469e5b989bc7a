// Exercise 00.5: the value minus the mean of its neighbours
float[] answer = { -0.5f, 1, -0.5f };

Exercise.Check("00.5", answer)
