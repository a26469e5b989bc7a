// Exercise 08.7: the mixture of two losses
double[] catDogShip = { 0.75, 0.25, 0 };
double[] networkSays = { 0.5, 0.25, 0.25 };
double? answer = catDogShip.Zip(networkSays, (share, p) => -share * Math.Log(p)).Sum();

Exercise.Check("08.7", answer)
