// Exercise 03.6: the left column of channel 1 minus the left column of channel 0
var answer = new float[12];
for (var row = 0; row < 2; row++)
{
    answer[0 * 6 + row * 3 + 0] = -1;
    answer[1 * 6 + row * 3 + 0] = 1;
}

Exercise.Check("03.6", answer)
