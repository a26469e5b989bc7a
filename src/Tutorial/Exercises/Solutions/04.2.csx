// Exercise 04.2: the class whose mean picture is the brightest
var brightness = MeanPictures(data.Training).flatten(1).mean(new long[] { 1 });   // one number for each class

string answer = data.ClassNames[(int)brightness.argmax().item<long>()];

Exercise.Check("04.2", answer, data.Training)
