// Exercise 06.1: the first epoch whose distance is at most 0.02, and the training value there
double[] training   = { 0.412, 0.538, 0.621, 0.684, 0.741 };
double[] validation = { 0.455, 0.559, 0.640, 0.662, 0.673 };
// distances            0.043  0.021  0.019  0.022  0.068
double[] answer = { 3, 0.621 };

Exercise.Check("06.1", answer)
