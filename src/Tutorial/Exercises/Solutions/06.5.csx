// Exercise 06.5: the honest report, and what the other way would have added
double[] heldOutAccuracy = { 0.57, 0.66, 0.72, 0.70, 0.69 };
double[] testAccuracy    = { 0.55, 0.66, 0.68, 0.71, 0.70 };
var chosen = Array.IndexOf(heldOutAccuracy, heldOutAccuracy.Max());
var honestly = testAccuracy[chosen];
double[] answer = { honestly, testAccuracy.Max() - honestly };

Exercise.Check("06.5", answer)
