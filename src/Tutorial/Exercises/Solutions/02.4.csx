// Exercise 02.4: the short sides are 40 − 10 and 20 − 60
double sideAcross = 40 - 10, sideDown = 20 - 60;
double? answer = Math.Sqrt(sideAcross * sideAcross + sideDown * sideDown);

Exercise.Check("02.4", answer)
